#pragma once

#include "../../backend.h"

namespace miniflow::backend {

// Fails when its turn has come.
void pass(Point point);

}  // namespace miniflow::backend
