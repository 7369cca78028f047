#include "tests/conformance/generator/statistics.hpp"

#include <gtest/gtest.h>

namespace loopspec {
namespace {

using generator::Operation;
using generator::Program;
using generator::Statement;

Program program_of(std::initializer_list<Operation> operations) {
  generator::Block body;
  for (const Operation operation : operations) {
    Statement statement;
    statement.operation = operation;
    body.push_back(statement);
  }
  return Program{{{false, body}}, 0, 0};
}

Trace trace_of(std::size_t events) {
  Trace trace;
  trace.events.resize(events);
  return trace;
}

TEST(Statistics, NoProgramsAreTooWeak) {
  EXPECT_NE(Statistics().weaknesses(true).find("half of the programs have at most 0 events"),
            std::string::npos);
}

TEST(Statistics, AKindThatOccursInATenthIsEnough) {
  Statistics statistics;
  statistics.count(program_of({Operation::gather, Operation::sleep}), trace_of(20));
  for (int i = 0; i < 9; ++i) {
    statistics.count(program_of({Operation::sleep}), trace_of(20));
  }
  EXPECT_EQ(statistics.weaknesses(true).find("`gather`"), std::string::npos);
  EXPECT_NE(statistics.weaknesses(true).find("`shield`"), std::string::npos);
  statistics.count(program_of({Operation::sleep}), trace_of(20));
  EXPECT_NE(statistics.weaknesses(true).find("`gather` occurs in only 9.1 % of the programs"),
            std::string::npos);
}

TEST(Statistics, KindsInsideOfBlocksCount) {
  Program program = program_of({Operation::repeat});
  program.functions[0].body[0].blocks = {program_of({Operation::lock}).functions[0].body};
  Statistics statistics;
  statistics.count(program, trace_of(20));
  EXPECT_EQ(statistics.weaknesses(true).find("`lock`"), std::string::npos);
}

TEST(Statistics, WhatTheVersionDoesNotHaveIsNotMissed) {
  EXPECT_NE(Statistics().weaknesses(true).find("`timeout`"), std::string::npos);
  EXPECT_EQ(Statistics().weaknesses(false).find("`timeout`"), std::string::npos);
}

TEST(Statistics, ProgramsWithFewEventsAreTooWeak) {
  Statistics statistics;
  statistics.count(program_of({}), trace_of(9));
  EXPECT_NE(statistics.weaknesses(true).find("at most 9 events"), std::string::npos);
  statistics.count(program_of({}), trace_of(10));
  statistics.count(program_of({}), trace_of(10));
  EXPECT_EQ(statistics.weaknesses(true).find("events"), std::string::npos);
}

}  // namespace
}  // namespace loopspec
