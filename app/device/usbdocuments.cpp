// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usbdocuments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace lucarne::device
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 kMostBytes = 20'000'000;
constexpr int kMostDepth = 4;
constexpr int kMostEntries = 4000; ///< looked at
constexpr std::size_t kMostFiles = 60;

class Descriptor
{
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    Descriptor(Descriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    explicit operator bool() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd;
};

bool isReadOnly(int descriptor)
{
    struct statvfs about {
    };
    return ::fstatvfs(descriptor, &about) == 0 && (about.f_flag & ST_RDONLY) != 0;
}

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

/// O_NOFOLLOW guards one name: paths are walked a name at a time.
constexpr int kFlags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NOCTTY | O_NONBLOCK;

tl::unexpected<Error> refused(const char *sentence, const QString &detail)
{
    return failure(QCoreApplication::translate("device", sentence), detail);
}

constexpr auto kWritable =
    QT_TRANSLATE_NOOP("device", "This terminal cannot use sticks now. Please ask at the reception.");
constexpr auto kGone =
    QT_TRANSLATE_NOOP("device", "The stick does not answer. Plug it in again, then try once more.");
constexpr auto kUnusable =
    QT_TRANSLATE_NOOP("device", "This file cannot be used. Choose a picture or a PDF.");

bool hasKnownName(const QString &name)
{
    static constexpr std::array<QStringView, 4> endings{u".jpg", u".jpeg", u".png", u".pdf"};
    return std::any_of(endings.begin(), endings.end(),
                       [&name](QStringView ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

struct Candidate {
    UsbDocuments::File file;
    qint64 changed = 0;
};

/// Walks a stick and gathers what can be used.
class Walk
{
public:
    Walk(QString stick, dev_t device, std::vector<Candidate> &found)
        : m_stick(std::move(stick)), m_device(device), m_found(found)
    {
    }

    void folder(Descriptor descriptor, const QString &path, int depth)
    {
        const std::unique_ptr<DIR, CloseFolder> entries(::fdopendir(descriptor.get()));
        if (!entries)
            return;
        const int here = descriptor.release();
        while (const dirent *entry = ::readdir(entries.get())) {
            if (++m_looked > kMostEntries)
                return;
            // Hidden files are the system's, not the citizen's.
            if (entry->d_name[0] == '.')
                continue;
            const QString name = QFile::decodeName(entry->d_name);
            const bool known = hasKnownName(name);
            struct stat about {
            };
            if (::fstatat(here, entry->d_name, &about, AT_SYMLINK_NOFOLLOW) != 0 || about.st_dev != m_device)
                continue;
            if (S_ISDIR(about.st_mode) && depth < kMostDepth) {
                Descriptor below(::openat(here, entry->d_name, kFlags | O_DIRECTORY));
                if (below)
                    folder(std::move(below), path + name + u'/', depth + 1);
            } else if (S_ISREG(about.st_mode) && known && about.st_size > 0 && about.st_size <= kMostBytes) {
                Descriptor file(::openat(here, entry->d_name, kFlags));
                char head[16];
                const ssize_t length = file ? ::read(file.get(), head, sizeof head) : -1;
                const auto kind = kindByHead(QByteArrayView(head, std::max<ssize_t>(length, 0)));
                if (kind)
                    m_found.push_back({{m_stick, path + name, name, about.st_size, *kind}, about.st_mtime});
            }
        }
    }

private:
    QString m_stick;
    dev_t m_device;
    std::vector<Candidate> &m_found;
    int m_looked = 0;
};

} // namespace

UsbDocuments::UsbDocuments(QStringList roots, Sticks sticks) : m_roots(std::move(roots)), m_rule(sticks) {}

QStringList UsbDocuments::sticks() const
{
    QStringList found;
    const auto mountedBelow = [this](const QString &parent, const QString &child) {
        struct stat above {
        };
        struct stat below {
        };
        return ::lstat(QFile::encodeName(parent).constData(), &above) == 0 &&
               ::lstat(QFile::encodeName(child).constData(), &below) == 0 && S_ISDIR(below.st_mode) &&
               (m_rule == Sticks::AnyFolder || above.st_dev != below.st_dev);
    };
    const auto foldersOf = [](const QString &folder) {
        QStringList paths;
        const QStringList names =
            QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
        for (const QString &name : names)
            paths.append(folder + u'/' + name);
        return paths;
    };
    for (const QString &root : m_roots) {
        const QStringList children = foldersOf(root);
        for (const QString &child : children) {
            if (mountedBelow(root, child)) {
                found.append(child);
                continue;
            }
            const QStringList grandchildren = foldersOf(child);
            for (const QString &grandchild : grandchildren) {
                if (mountedBelow(child, grandchild))
                    found.append(grandchild);
            }
        }
    }
    return found;
}

Result<std::vector<UsbDocuments::File>> UsbDocuments::list() const
{
    const QStringList folders = sticks();
    if (folders.isEmpty())
        return refused(QT_TRANSLATE_NOOP("device", "There is no stick yet. Plug it in, then try again."),
                       u"no mounted folder below "_s + m_roots.join(u", "_s));
    std::vector<Candidate> found;
    QString writable;
    for (const QString &folder : folders) {
        Descriptor descriptor(::open(QFile::encodeName(folder).constData(), kFlags | O_DIRECTORY));
        struct stat about {
        };
        if (!descriptor || ::fstat(descriptor.get(), &about) != 0)
            continue;
        if (m_rule == Sticks::Mounted && !isReadOnly(descriptor.get())) {
            writable = folder;
            continue;
        }
        Walk(folder, about.st_dev, found).folder(std::move(descriptor), {}, 0);
    }
    if (found.empty() && !writable.isEmpty())
        return refused(kWritable, writable + u" can be written: it has to be mounted read-only"_s);
    if (found.empty())
        return refused(
            QT_TRANSLATE_NOOP("device", "There is no picture and no PDF on the stick. Try another way."),
            u"nothing usable"_s);
    std::stable_sort(found.begin(), found.end(),
                     [](const Candidate &a, const Candidate &b) { return a.changed > b.changed; });
    found.resize(std::min(found.size(), kMostFiles));
    std::vector<File> files;
    files.reserve(found.size());
    for (Candidate &candidate : found)
        files.push_back(std::move(candidate.file));
    return files;
}

Result<QByteArray> UsbDocuments::read(const File &file) const
{
    Descriptor at(::open(QFile::encodeName(file.folder).constData(), kFlags | O_DIRECTORY));
    struct stat stick {
    };
    if (!at || ::fstat(at.get(), &stick) != 0)
        return refused(kGone, QString::fromLocal8Bit(std::strerror(errno)));
    if (m_rule == Sticks::Mounted && !isReadOnly(at.get()))
        return refused(kWritable, file.folder + u" can be written: it has to be mounted read-only"_s);
    const QStringList names = file.path.split(u'/');
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.at(i).isEmpty() || names.at(i) == u"." || names.at(i) == u"..")
            return refused(kUnusable, u"a path out of the stick"_s);
        const int flags = i + 1 < names.size() ? kFlags | O_DIRECTORY : kFlags;
        at = Descriptor(::openat(at.get(), QFile::encodeName(names.at(i)).constData(), flags));
        if (!at)
            return refused(errno == ELOOP ? kUnusable : kGone, QString::fromLocal8Bit(std::strerror(errno)));
    }
    struct stat about {
    };
    if (::fstat(at.get(), &about) != 0 || !S_ISREG(about.st_mode) || about.st_dev != stick.st_dev)
        return refused(kUnusable, u"no plain file"_s);
    QByteArray content;
    QByteArray part(256 * 1024, Qt::Uninitialized);
    while (true) {
        const ssize_t length = ::read(at.get(), part.data(), std::size_t(part.size()));
        if (length < 0)
            return refused(kGone, QString::fromLocal8Bit(std::strerror(errno)));
        if (length == 0)
            break;
        content.append(part.constData(), length);
        if (content.size() > kMostBytes)
            return refused(QT_TRANSLATE_NOOP("device", "This file is too large. Choose a smaller one."),
                           u"more than %1 bytes"_s.arg(kMostBytes));
    }
    if (!kindOf(content))
        return refused(kUnusable, u"neither JPEG, PNG nor PDF, or something else besides"_s);
    return content;
}

} // namespace lucarne::device
