#pragma once

#include <cmath>
#include <complex>

namespace miniflow::backend {

inline float conjugate(float x) { return x; }
inline double conjugate(double x) { return x; }
template <class T> std::complex<T> conjugate(std::complex<T> x) { return std::conj(x); }

inline double squared(double x) { return x * x; }
inline double squared(std::complex<double> x) { return std::norm(x); }

// What LAPACK picks pivots by: |re| + |im|.
inline float size(float x) { return std::fabs(x); }
inline double size(double x) { return std::fabs(x); }
template <class T> T size(std::complex<T> x) { return std::fabs(x.real()) + std::fabs(x.imag()); }

// What float is summed in.
template <class T> struct WideOf { using type = double; };
template <class T> struct WideOf<std::complex<T>> { using type = std::complex<double>; };
template <class T> using Wide = typename WideOf<T>::type;

}  // namespace miniflow::backend
