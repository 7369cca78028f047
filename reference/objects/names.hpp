// Interned names of special methods, for code that looks them up.
#pragma once

#include "reference/objects/str.hpp"

namespace loopspec {

struct Names {
  Str* getattribute = intern("__getattribute__");
  Str* getattr = intern("__getattr__");
  Str* setattr = intern("__setattr__");
  Str* delattr = intern("__delattr__");
  Str* repr = intern("__repr__");
  Str* str = intern("__str__");
  Str* hash = intern("__hash__");
  Str* call = intern("__call__");
  Str* iter = intern("__iter__");
  Str* next = intern("__next__");
  Str* getitem = intern("__getitem__");
  Str* setitem = intern("__setitem__");
  Str* delitem = intern("__delitem__");
  Str* contains = intern("__contains__");
  Str* len = intern("__len__");
  Str* bool_ = intern("__bool__");
  Str* await = intern("__await__");
  Str* aiter = intern("__aiter__");
  Str* anext = intern("__anext__");
  Str* enter = intern("__enter__");
  Str* exit = intern("__exit__");
  Str* aenter = intern("__aenter__");
  Str* aexit = intern("__aexit__");
  Str* get = intern("__get__");
  Str* set = intern("__set__");
  Str* delete_ = intern("__delete__");
  Str* set_name = intern("__set_name__");
  Str* init_subclass = intern("__init_subclass__");
  Str* class_getitem = intern("__class_getitem__");
  Str* index = intern("__index__");
  Str* int_ = intern("__int__");
  Str* float_ = intern("__float__");
  Str* new_ = intern("__new__");
  Str* init = intern("__init__");
  Str* del = intern("__del__");
  Str* format = intern("__format__");
  Str* missing = intern("__missing__");
  Str* reversed = intern("__reversed__");
  Str* dict = intern("__dict__");
  Str* class_ = intern("__class__");
  Str* name = intern("__name__");
  Str* qualname = intern("__qualname__");
  Str* module = intern("__module__");
  Str* doc = intern("__doc__");
  Str* slots = intern("__slots__");
  Str* classcell = intern("__classcell__");
  Str* abstractmethods = intern("__abstractmethods__");
  Str* instancecheck = intern("__instancecheck__");
  Str* subclasscheck = intern("__subclasscheck__");
  Str* send = intern("send");
  Str* throw_ = intern("throw");
  Str* close = intern("close");
};

// Created on first use; immortal.
inline const Names& names() {
  static const auto* all = new Names;
  return *all;
}

}  // namespace loopspec
