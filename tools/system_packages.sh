#!/bin/sh
# Install the Debian packages that pip cannot bring, or say in one line what is missing.
set -u
missing=""
tessdata=$(ls -d /usr/share/tesseract-ocr/*/tessdata /usr/share/tessdata 2>/dev/null | head -1)
has_deva() { [ -n "$tessdata" ] && { [ -f "$tessdata/Devanagari.traineddata" ] || [ -f "$tessdata/script/Devanagari.traineddata" ]; }; }
has_deva || missing="$missing tesseract-ocr-script-deva"
[ -n "$tessdata" ] && [ -f "$tessdata/eng.traineddata" ] || missing="$missing tesseract-ocr-eng"
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v pdfsig >/dev/null 2>&1 || missing="$missing poppler-utils"
[ -f /usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf ] || missing="$missing fonts-noto-core"
[ -z "$missing" ] && exit 0

if [ "$(id -u)" = 0 ]; then as_root=""; elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as_root="sudo"; else as_root="none"; fi
if [ "$as_root" != none ] && command -v apt-get >/dev/null 2>&1; then
  echo "installing$missing"
  if $as_root apt-get update -qq >/dev/null 2>&1 && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq $missing >/dev/null 2>&1; then
    exit 0
  fi
fi
echo "missing:$missing — without tesseract-ocr-* photos are kept but not read; without chromium, poppler-utils and fonts-noto-core only some tests cannot run; everything else works"
