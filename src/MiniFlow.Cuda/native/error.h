#pragma once

#include <stdexcept>
#include <string>

namespace miniflow {

// What can go wrong, whichever library says so. status.cpp translates it into the two numberings that the managed provider knows.
enum class Code {
    ok = 0,
    not_initialised = 1,
    out_of_memory = 2,
    invalid_value = 3,
    wrong_architecture = 4,
    mapping = 5,
    execution = 6,
    internal = 7,
    not_supported = 8,
    zero_pivot = 9,
    not_positive_definite = 10,
    no_convergence = 11,
};

class Error : public std::runtime_error {
public:
    Error(Code code, const std::string& text) : std::runtime_error(text), code_(code) {}

    Code code() const { return code_; }

private:
    Code code_;
};

}  // namespace miniflow
