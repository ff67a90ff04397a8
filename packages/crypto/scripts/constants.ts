// Parameters of the curve SM2 (GB/T 32918.5-2017), for the generators and for the reference code in tests.

/** y^2 = x^3 - 3 x + b over GF(p), base point (gx, gy) of prime order n. */
export const curve = {
  p: 0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffffn,
  b: 0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93n,
  n: 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n,
  gx: 0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7n,
  gy: 0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0n,
};

/** R of the Montgomery form of field elements. */
export const montgomery = { r: 1n << 261n };
