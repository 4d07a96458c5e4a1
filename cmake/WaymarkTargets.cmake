# SPDX-FileCopyrightText: 2026 The Waymark authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The one place for the language standard, warnings and Qt strictness: every target links waymark_options.

set(CMAKE_AUTOMOC ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(waymark_options INTERFACE)
target_compile_features(waymark_options INTERFACE cxx_std_20)
target_compile_options(waymark_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
  # Optimising, GCC 12 sees overlaps and overflows in std::string (GCC bug 105651) and unset values in
  # std::optional. Debug builds keep these warnings, and the sanitizers look for the real thing.
  foreach(flag restrict stringop-overflow stringop-overread array-bounds error=maybe-uninitialized)
    target_compile_options(waymark_options INTERFACE $<$<CONFIG:Release>:-Wno-${flag}>)
  endforeach()
endif()
target_compile_definitions(waymark_options INTERFACE
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_BYTEARRAY QT_STRICT_ITERATORS
  WAYMARK_VERSION="${PROJECT_VERSION}")
target_include_directories(waymark_options INTERFACE "${PROJECT_SOURCE_DIR}")

find_program(WAYMARK_LINKER mold)
if(WAYMARK_LINKER)
  target_link_options(waymark_options INTERFACE -fuse-ld=mold)
endif()
if(WAYMARK_SANITIZE)
  # GCC 12 takes instrumented variants for unset ones.
  target_compile_options(waymark_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer
    $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>)
  target_link_options(waymark_options INTERFACE -fsanitize=address,undefined)
endif()
