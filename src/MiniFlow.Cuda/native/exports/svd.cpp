#include "call.h"

using namespace miniflow;

namespace {

inline float conjugate(float x) { return x; }
inline double conjugate(double x) { return x; }
template <class T> std::complex<T> conjugate(std::complex<T> x) { return std::conj(x); }

// The conjugate transpose of a rows×columns matrix.
template <class T>
std::vector<T> adjoint(int rows, int columns, const T* a) {
    std::vector<T> result(area(rows, columns));
    for (int j = 0; j < columns; ++j)
        for (int i = 0; i < rows; ++i) result[area(columns, i) + j] = conjugate(a[area(rows, j) + i]);
    return result;
}

// A = U·S·Vᴴ with A m×n, m ≥ n. The provider wants S in the element type, also where that is complex.
template <class T>
void tall(void* handle, bool vectors, int m, int n, const T* a, T* s, T* u, T* vt) {
    Turn turn(handle);
    if (n > 0) {
        std::vector<Real<T>> values(n);
        T* const device_a = turn.buffer<T>(area(m, n));
        Real<T>* const device_s = turn.buffer<Real<T>>(n);
        T* const device_u = vectors ? turn.buffer<T>(area(m, m)) : nullptr;
        T* const device_vt = vectors ? turn.buffer<T>(area(n, n)) : nullptr;
        turn.upload(device_a, a, area(m, n));
        if (const int info = turn.context().svd(turn.blocks(), m, n, device_a, device_s, device_u, device_vt))
            throw Error(Code::no_convergence, "the singular values did not converge: " + std::to_string(info) + " are left");
        turn.download(values.data(), device_s, n);
        std::copy(values.begin(), values.end(), s);
        if (vectors) {
            turn.download(u, device_u, area(m, m));
            turn.download(vt, device_vt, area(n, n));
        }
    }
    turn.finish();
}

template <class T>
void decompose(void* handle, bool vectors, int m, int n, const T* a, T* s, T* u, T* vt) {
    require_size(m, "m");
    require_size(n, "n");
    require_array(a, area(m, n), "a");
    require_array(s, std::min(m, n), "s");
    if (vectors) {
        require_array(u, area(m, m), "u");
        require_array(vt, area(n, n), "v");
    }

    if (m >= n) {
        tall(handle, vectors, m, n, a, s, u, vt);
        return;
    }

    // cuSOLVER wants at least as many rows as columns. Aᴴ = V·S·Uᴴ.
    const std::vector<T> flipped = adjoint(m, n, a);
    std::vector<T> v(vectors ? area(n, n) : 0), uh(vectors ? area(m, m) : 0);
    tall(handle, vectors, n, m, flipped.data(), s, v.data(), uh.data());
    if (vectors) {
        const std::vector<T> left = adjoint(m, m, uh.data()), right = adjoint(n, n, v.data());
        std::copy(left.begin(), left.end(), u);
        std::copy(right.begin(), right.end(), vt);
    }
}

}  // namespace

// The provider passes the bool as one byte.
#define MINIFLOW_SVD(letter, T)                                                                                                  \
    MINIFLOW_EXPORT int letter##_svd_factor(void* handle, bool computeVectors, int m, int n, T* a, T* s, T* u, T* v) {           \
        return solver(#letter "_svd_factor", [&] { decompose<T>(handle, computeVectors, m, n, a, s, u, v); });                   \
    }

MINIFLOW_SVD(s, float)
MINIFLOW_SVD(d, double)
MINIFLOW_SVD(c, std::complex<float>)
MINIFLOW_SVD(z, std::complex<double>)
