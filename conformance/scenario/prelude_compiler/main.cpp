// usage: compile_prelude FOLDER: for each tree X.json in it the bytecode X.image.
#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "conformance/scenario/ast/json_reader.hpp"
#include "conformance/scenario/compiler/compile.hpp"
#include "conformance/scenario/compiler/symbols.hpp"
#include "conformance/scenario/fresh_world.hpp"
#include "conformance/scenario/machine/code_image.hpp"
#include "conformance/scenario/modules/modules.hpp"

namespace loopspec {

// This program makes what others have embedded.
const EmbeddedModule embedded_modules[] = {{nullptr, nullptr, nullptr}};
const std::size_t embedded_module_count = 0;
const ListedModule listed_modules[] = {{"", ""}};
const std::size_t listed_module_count = 0;

namespace {

void compile(const std::filesystem::path& tree) {
  std::ifstream text(tree);
  const ast::NodePtr module = ast::read_json(nlohmann::json::parse(text));
  const Ref<Code> code = compile_module(*module, "<" + tree.stem().string() + ">");
  std::ofstream image(std::filesystem::path(tree).replace_extension(".image"), std::ios::binary);
  image << write_image(*code);
  if (!image.flush()) throw std::runtime_error("its image cannot be written");
}

int compile_all(const char* folder) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".json") continue;
    try {
      compile(entry.path());
    } catch (const CompileError& error) {
      std::fprintf(stderr, "%s:%d: %s\n", entry.path().c_str(), error.line, error.message.c_str());
      return 1;
    } catch (const std::exception& error) {
      std::fprintf(stderr, "%s: %s\n", entry.path().c_str(), error.what());
      return 1;
    }
  }
  return 0;
}

}  // namespace
}  // namespace loopspec

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: compile_prelude FOLDER\n");
    return 2;
  }
  // No version compiles what the prelude is written in differently.
  loopspec::enter_version({3, 13, 0});
  return loopspec::compile_all(argv[1]);
}
