#include "call.h"

using namespace miniflow;

// What the provider asks before it trusts a library: two answers that no other function gives by chance, the platform, and versions.
MINIFLOW_EXPORT int query_capability(int capability) {
    switch (capability) {
        case 1: return -1;
        case 9: return sizeof(void*) == 8 ? 1 : 0;  // x64
        case 64: return 1;                          // revision
        case 128: return 1;                         // linear algebra, major version: the provider takes exactly this one
        default: return 0;
    }
}

namespace {

void create(void** handle) {
    require(handle != nullptr, "handle is null");
    *handle = Library::instance().create_handle();
}

}  // namespace

MINIFLOW_EXPORT int createBLASHandle(void** handle) {
    return blas("createBLASHandle", [&] { create(handle); });
}

MINIFLOW_EXPORT int destroyBLASHandle(void* handle) {
    return blas("destroyBLASHandle", [&] { Library::instance().destroy_handle(handle); });
}

MINIFLOW_EXPORT int createSolverHandle(void** handle) {
    return solver("createSolverHandle", [&] { create(handle); });
}

MINIFLOW_EXPORT int destroySolverHandle(void* handle) {
    return solver("destroySolverHandle", [&] { Library::instance().destroy_handle(handle); });
}
