#!/bin/sh
# Written, not run: see README.md beside it. Takes the version.
set -eu
version=${1:?the version}
cd "$(dirname "$0")/../.."
app="build/package/dist/Callflow Designer.app"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
if [ -n "${CODESIGN_IDENTITY:-}" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$CODESIGN_IDENTITY" "$app"
fi
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
mkdir -p dist
hdiutil create -volname "Callflow Designer" -srcfolder "$stage" -format UDZO -ov \
    "dist/callflow-designer-$version.dmg"
