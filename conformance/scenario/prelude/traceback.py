# traceback: what is here, from the parts below. The lines of frames name files, so no two machines print the same; what a
# comparison can rest on are the exceptions, their chain, their groups and notes.
from _traceback_exception import (TracebackException, format_exc, format_exception, format_exception_only, print_exc,
                                  print_exception, print_last)
from _traceback_stack import (FrameSummary, StackSummary, extract_stack, extract_tb, format_list, format_stack, format_tb,
                              print_stack, print_tb, walk_tb)
