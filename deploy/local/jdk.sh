# For the commands of this repository: source it, then call newest_jdk.

# The feature version in the file that every JDK has, such as 25; nothing where this is no JDK.
version_of() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# The newest JDK of this machine from 21 on, or nothing.
newest_jdk() {
  local best="" best_version=20 home version on_path
  on_path=$(command -v javac || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    version=$(version_of "$home" || true)
    if [ -n "$version" ] && [ "$version" -gt "$best_version" ]; then
      best=$home
      best_version=$version
    fi
  done
  echo "$best"
}
