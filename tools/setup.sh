# Shared by the scripts in this folder: finds out what is missing, installs it with apt, configures and builds.
# Everything that is said here goes to stderr.

say() { echo "loopspec: $*" >&2; }

missing=""

# need PACKAGE TEST...: the package, unless the test succeeds.
need() {
  package=$1
  shift
  "$@" >/dev/null 2>&1 || missing="$missing $package"
}

need_build_tools() {
  need g++ command -v g++
  need cmake command -v cmake
  need ninja-build command -v ninja
  need python3 python3 -c "import asyncio"
  need libfmt-dev test -e /usr/include/fmt/format.h
  need nlohmann-json3-dev test -e /usr/include/nlohmann/json.hpp
  need libcli11-dev test -e /usr/include/CLI/CLI.hpp
  need libboost-dev test -e /usr/include/boost/multiprecision/cpp_int.hpp
}

# What adapters are built with.
need_adapter_tools() {
  need libuv1-dev test -e /usr/include/uv.h
}

# need_uvloop_if_named WORD...: where one of the words names it as a subject.
need_uvloop_if_named() {
  case "$*" in
  *+uvloop.*) need python3-uvloop test -e /usr/share/doc/python3-uvloop ;;
  esac
}

need_test_tools() {
  need python3-uvloop test -e /usr/share/doc/python3-uvloop
  need libgtest-dev test -e /usr/include/gtest/gtest.h
  need librapidcheck-dev test -e /usr/include/rapidcheck.h
  need libbenchmark-dev test -e /usr/include/benchmark/benchmark.h
  need valgrind test -e /usr/include/valgrind/callgrind.h
}

# The benchmark programs, and the runtimes that they compare with.
need_benchmark_tools() {
  need libbenchmark-dev test -e /usr/include/benchmark/benchmark.h
  need valgrind test -e /usr/include/valgrind/callgrind.h
  need libevent-dev test -e /usr/include/event2/event.h
  need python3-uvloop test -e /usr/share/doc/python3-uvloop
}

# need_for WORD...: what the subjects among the words of a command line take.
need_for() {
  for word; do
    case $word in
      pyodide | pyodide:* | pyodide+*)
        need nodejs command -v node
        need npm command -v npm
        return
        ;;
    esac
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

install_missing() {
  [ -n "$missing" ] || return 0
  if ! command -v apt-get >/dev/null 2>&1; then
    say "please install what Debian calls$missing"
    exit 2
  fi
  say "installing with apt:$missing"
  as_root apt-get update -qq >&2
  # shellcheck disable=SC2086  # a list of words
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >&2
  missing=""
}

# build PRESET TARGET [CMAKE-ARGUMENT...]: brings the target in build/PRESET up to date; one build of a folder at a time.
build() {
  preset=$1
  target=$2
  shift 2
  folder=build/$preset
  mkdir -p "$folder"
  (
    flock 9
    if [ ! -e "$folder/build.ninja" ] || [ $# -gt 0 ]; then
      cmake --preset "$preset" "$@" >"$folder/configure.log" 2>&1 || {
        cat "$folder/configure.log" >&2
        exit 2
      }
    fi
    # Nothing to do is nothing to say.
    { ninja -C "$folder" -j "$(nproc)" "$target" 2>&1 || echo failed >"$folder/failed"; } |
      { grep --line-buffered -vE '^ninja: (Entering directory|no work to do)|Re-checking globbed' >&2 || true; }
    if [ -e "$folder/failed" ]; then
      rm "$folder/failed"
      say "the build in $folder failed"
      exit 2
    fi
  ) 9>"$folder/lock"
}
