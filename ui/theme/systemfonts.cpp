// SPDX-FileCopyrightText: 2026 The Lucarne contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemfonts.h"

#include <fontconfig/fontconfig.h>

#include <memory>

namespace lucarne::ui
{

namespace
{

// fonts-conf(5). The edits are those of Debian's default configuration that show on a screen.
constexpr auto kConfiguration = R"(<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>/var/cache/fontconfig</cachedir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <selectfont>
    <rejectfont>
      <pattern><patelt name="scalable"><bool>true</bool></patelt></pattern>
      <pattern><patelt name="scalable"><bool>false</bool></patelt></pattern>
    </rejectfont>
    <acceptfont>
      <pattern><patelt name="lang"><string>ar</string></patelt></pattern>
      <pattern><patelt name="family"><string>Noto Sans</string></patelt></pattern>
      <pattern><patelt name="family"><string>Noto Sans Math</string></patelt></pattern>
      <pattern><patelt name="family"><string>Noto Sans Symbols</string></patelt></pattern>
      <pattern><patelt name="family"><string>DejaVu Sans</string></patelt></pattern>
    </acceptfont>
  </selectfont>
  <match target="pattern">
    <edit name="antialias" mode="append"><bool>true</bool></edit>
    <edit name="hintstyle" mode="append"><const>hintslight</const></edit>
    <edit name="lcdfilter" mode="append"><const>lcddefault</const></edit>
  </match>
</fontconfig>)";

struct Destroy {
    void operator()(FcConfig *configuration) const { FcConfigDestroy(configuration); }
};

} // namespace

void knowFewSystemFonts()
{
    const std::unique_ptr<FcConfig, Destroy> configuration(FcConfigCreate());
    const auto *text = reinterpret_cast<const FcChar8 *>(kConfiguration);
    if (!configuration || !FcConfigParseAndLoadFromMemory(configuration.get(), text, FcFalse) ||
        !FcConfigBuildFonts(configuration.get()))
        return;
    const FcFontSet *known = FcConfigGetFonts(configuration.get(), FcSetSystem);
    if (known && known->nfont > 0)
        FcConfigSetCurrent(configuration.get());
}

} // namespace lucarne::ui
