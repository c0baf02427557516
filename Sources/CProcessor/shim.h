// What processors do in one instruction, and Swift has no word for.
#include <stdint.h>

typedef uint8_t RasmBytes __attribute__((ext_vector_type(16)));

// The highest bit of each byte, the first byte's lowest.
static inline uint64_t rasm_highest_bits(RasmBytes bytes) {
#if defined(__SSE2__)
    typedef char Chars __attribute__((vector_size(16)));
    return (uint32_t)__builtin_ia32_pmovmskb128((Chars)bytes);
#else
    // The multiplication gathers the lowest bits of eight bytes in the highest byte: byte i's bit, at 8i, is moved to 56 + i by the factor's bit 56 - 7i;
    // no two sums meet in one bit.
    typedef uint64_t Halves __attribute__((ext_vector_type(2)));
    Halves halves = (Halves)bytes;
    uint64_t low = (halves.x >> 7 & 0x0101010101010101) * 0x0102040810204080;
    uint64_t high = (halves.y >> 7 & 0x0101010101010101) * 0x0102040810204080;
    return low >> 56 | (high >> 56) << 8;
#endif
}

// The larger of each two bytes.
static inline RasmBytes rasm_larger(RasmBytes first, RasmBytes second) { return __builtin_elementwise_max(first, second); }

// The second byte of each pair of bytes: those of sixteen letters.
static inline RasmBytes rasm_second_bytes(RasmBytes first, RasmBytes second) {
    return __builtin_shufflevector(first, second, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
}

// Sixteen ones and sixteen zeros, then a one among zeros. Both in one piece: whoever looks at the same place of both reckons it once.
static const uint8_t rasm_ones_and_zeros[63] = {
    255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, [47] = 255,
};

// Sixteen bytes of which so many at the beginning are all ones, the others 0; at most sixteen.
static inline RasmBytes rasm_first_bytes(int64_t count) {
    RasmBytes bytes;
    __builtin_memcpy(&bytes, rasm_ones_and_zeros + 16 - count, sizeof bytes);
    return bytes;
}

// The same of which only the last of so many is all ones; one at least.
static inline RasmBytes rasm_last_byte(int64_t count) {
    RasmBytes bytes;
    __builtin_memcpy(&bytes, rasm_ones_and_zeros + 48 - count, sizeof bytes);
    return bytes;
}

// Asks for the memory at an address, which need not be there, and goes on without waiting for it.
static inline void rasm_prefetch(const void *address) { __builtin_prefetch(address); }

// The same number, of which the compiler is to know nothing: so it cannot find out that the number is 0 or 1, and make a jump of it.
static inline uint64_t rasm_any_number(uint64_t number) {
    __asm__("" : "+r"(number));
    return number;
}
