// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// faultcounty FOLDER PORT: the reference county, to be killed. Prints its address.
#include "county/countyserver.h"

#include "session/clock.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lucarne;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    const session::SystemClock clock;
    auto county = county::CountyServer::open(arguments[1], clock);
    if (!county)
        return 1;
    const auto url = (*county)->listen(QHostAddress::LocalHost, arguments[2].toUShort());
    if (!url)
        return 1;
    std::printf("%s\n", qPrintable(url->toString()));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
