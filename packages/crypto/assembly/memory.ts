// The map of linear memory. Everything lies at a fixed address; nothing is allocated, and the memory cannot grow,
// so that no copy of a secret can be left behind. Addresses below 1024 stay unused: a null pointer is noticed.

/** Bytes of a field element, of an affine point (x, y), of a Jacobian point (X, Y, Z), of a scalar. */
export const FIELD: usize = 36;
export const AFFINE: usize = 72;
export const JACOBIAN: usize = 108;
export const SCALAR: usize = 32;

// Constants, written once.
export const ONE: usize = 1024;
export const R2: usize = ONE + FIELD;
export const B: usize = R2 + FIELD;
export const G: usize = B + FIELD;
export const N: usize = 1280;
export const N_ONE: usize = N + SCALAR;
export const N_R2: usize = N_ONE + SCALAR;
export const SM4_TABLES: usize = 1536; // 16 vectors
export const SM4_BYTES: usize = SM4_TABLES + 256; // the S-box, 256 bytes

/** Scratch: temporaries of every function. Wiped after each operation with secrets. */
export const SCRATCH: usize = 4096;
export const SCRATCH_END: usize = 16384;

export const FIELD_TEMPORARIES: usize = SCRATCH; // inversion and canonical form
export const POINT_TEMPORARIES: usize = SCRATCH + 512; // point formulas
export const CURVE_TEMPORARIES: usize = SCRATCH + 1024; // multiplications: accumulator, selected entry, base
export const SCALAR_TEMPORARIES: usize = SCRATCH + 2048; // arithmetic modulo n, recoded scalars
export const SCALAR_POWERS: usize = SCRATCH + 3072; // 16 scalars
export const WINDOW_TABLE: usize = SCRATCH + 4096; // 16 affine points of the base of a multiplication
export const HASH_TEMPORARIES: usize = SCRATCH + 6144; // SM3 states and blocks
export const CIPHER_TEMPORARIES: usize = SCRATCH + 8192; // SM4 round keys, GHASH

/** Small arguments and results of SM2, one 128-byte place each. Wiped together with the scratch. */
export const ARGUMENT: usize = 16384;
export const ARGUMENT_END: usize = 17408;

// Tables of multiples of public points.
export const ENTRIES: i32 = 32;
export const COMB_BYTES: usize = 99072; // 43 windows * 32 entries * 72
export const BASE_COMB: usize = 20480;
export const BASE_ODD: usize = BASE_COMB + COMB_BYTES; // 64 odd multiples of G
export const BASE_WIDE: usize = BASE_ODD + 4608; // 29 windows * 256 entries * 72
export const WIDE_TOP: usize = 516096; // where its last window begins
export const BATCH_Z: usize = BASE_WIDE + 534528;
export const BATCH_PREFIX: usize = BATCH_Z + 267264; // 7424 * 36

/** Bulk data of SM3 and SM4. */
export const DATA: usize = 1310720;
export const DATA_BYTES: usize = 131072;

/** Combs of other public keys, one after the other. */
export const SLOTS: usize = DATA + DATA_BYTES;
export const SLOT_COUNT: i32 = 32;

/** Everything above is free; the compiler's own heap begins here and stays empty. */
export const END: usize = SLOTS + 32 * COMB_BYTES;
