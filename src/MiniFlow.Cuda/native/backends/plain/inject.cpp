#include "inject.h"

#include <mutex>

namespace miniflow::backend {

namespace {

struct Planned {
    std::mutex mutex;
    Point point = Point::none;
    int countdown = 0;
    Code code = Code::ok;
};

Planned& planned() {
    static Planned* const plan = new Planned;
    return *plan;
}

}  // namespace

bool inject(Point point, int countdown, Code code) noexcept {
    Planned& plan = planned();
    const std::lock_guard<std::mutex> lock(plan.mutex);
    plan.point = point;
    plan.countdown = countdown;
    plan.code = code;
    return true;
}

void pass(Point point) {
    Planned& plan = planned();
    const std::lock_guard<std::mutex> lock(plan.mutex);
    if (plan.point != point || --plan.countdown > 0) return;
    plan.point = Point::none;
    throw Error(plan.code, "an error that a test has ordered");
}

}  // namespace miniflow::backend
