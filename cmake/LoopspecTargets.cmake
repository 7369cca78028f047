# What every target of the project shares: warnings, sanitizers, include root, and the shape of a test.

add_library(loopspec_warnings INTERFACE)
target_include_directories(loopspec_warnings INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(loopspec_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion $<$<BOOL:${LOOPSPEC_WERROR}>:-Werror>
  # libstdc++ 12 uses what it deprecates itself (std::stable_sort), and clang tells.
  $<$<CXX_COMPILER_ID:Clang>:-Wno-deprecated-declarations>)

if(LOOPSPEC_SANITIZE)
  add_compile_options(-fsanitize=${LOOPSPEC_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${LOOPSPEC_SANITIZE})
endif()

# loopspec_add_room(folder): the folder's targets, once it has some.
function(loopspec_add_room folder)
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/CMakeLists.txt)
    add_subdirectory(${folder})
  endif()
endfunction()

# loopspec_add_library(name sources... LIBS targets...): a static library whose headers are included from the repository root.
function(loopspec_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBS")
  add_library(${name} STATIC ${arg_UNPARSED_ARGUMENTS})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${arg_LIBS} PRIVATE loopspec_warnings)
endfunction()

# loopspec_add_test(name sources... LIBS targets...): one GoogleTest binary, one CTest test (one process start for all its cases).
function(loopspec_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "LIBS")
  add_executable(${name} ${arg_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${arg_LIBS} loopspec_warnings GTest::gtest_main)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS cpp TIMEOUT 600)
endfunction()

# loopspec_add_python_test(name file [args...]): a unittest file, run with the repository's oracle folder importable and LOOPSPEC naming the binary.
function(loopspec_add_python_test name file)
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/${file} ${ARGN})
  set_tests_properties(${name} PROPERTIES LABELS python TIMEOUT 600
    ENVIRONMENT "PYTHONPATH=${PROJECT_SOURCE_DIR}/oracle;PYTHONDONTWRITEBYTECODE=1;LOOPSPEC=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/loopspec;LOOPSPEC_SOURCE=${PROJECT_SOURCE_DIR};LOOPSPEC_BINARY_DIR=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
endfunction()
