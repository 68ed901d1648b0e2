/** A symmetric matrix with few entries, row by row. */
export type SparseRows = readonly ReadonlyMap<number, number>[];

/** Rounds of the subspace iteration; more change the fourth digit. */
const ROUNDS = 6;
const SPARE = 16;

/**
 * Rows of a symmetric matrix in `dimensions` numbers, of length 1: its strongest eigenvectors, each weighted by
 * the root of its eigenvalue. Subspace iteration from a fixed seed, so that the same matrix gives the same rows.
 */
export function embed(matrix: SparseRows, dimensions: number): Float64Array {
  const size = matrix.length;
  const width = dimensions + SPARE;
  let seed = 42;
  const random = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  let basis: Float64Array = Float64Array.from({ length: size * width }, random);
  orthonormalise(basis, size, width);
  for (let round = 0; round < ROUNDS; round++) {
    basis = multiply(matrix, basis, width);
    orthonormalise(basis, size, width);
  }
  const image = multiply(matrix, basis, width);
  const { values, vectors } = eigen(project(basis, image, size, width), width);
  const strongest = values
    .map((value, at) => ({ value: Math.abs(value), at }))
    .sort((a, b) => b.value - a.value)
    .slice(0, dimensions);
  const rows = new Float64Array(size * dimensions);
  for (let i = 0; i < size; i++) {
    let squared = 0;
    for (const [d, { value, at }] of strongest.entries()) {
      let x = 0;
      for (let k = 0; k < width; k++) x += (basis[i * width + k] ?? 0) * (vectors[k * width + at] ?? 0);
      x *= Math.sqrt(value);
      rows[i * dimensions + d] = x;
      squared += x * x;
    }
    const scale = squared > 0 ? 1 / Math.sqrt(squared) : 0;
    for (let d = 0; d < dimensions; d++) rows[i * dimensions + d] = (rows[i * dimensions + d] ?? 0) * scale;
  }
  return rows;
}

function multiply(matrix: SparseRows, columns: Float64Array, width: number): Float64Array {
  const product = new Float64Array(columns.length);
  for (const [i, row] of matrix.entries()) {
    for (const [j, value] of row) {
      for (let d = 0; d < width; d++) {
        product[i * width + d] = (product[i * width + d] as number) + value * (columns[j * width + d] as number);
      }
    }
  }
  return product;
}

/** Makes the columns unit vectors at right angles to each other. */
function orthonormalise(columns: Float64Array, size: number, width: number): void {
  for (let a = 0; a < width; a++) {
    for (let b = 0; b < a; b++) {
      let dot = 0;
      for (let i = 0; i < size; i++) dot += (columns[i * width + a] as number) * (columns[i * width + b] as number);
      for (let i = 0; i < size; i++) {
        columns[i * width + a] = (columns[i * width + a] as number) - dot * (columns[i * width + b] as number);
      }
    }
    let squared = 0;
    for (let i = 0; i < size; i++) squared += (columns[i * width + a] as number) ** 2;
    const scale = 1 / Math.sqrt(squared);
    for (let i = 0; i < size; i++) columns[i * width + a] = (columns[i * width + a] as number) * scale;
  }
}

function project(basis: Float64Array, image: Float64Array, size: number, width: number): Float64Array {
  const small = new Float64Array(width * width);
  for (let i = 0; i < size; i++) {
    for (let a = 0; a < width; a++) {
      const q = basis[i * width + a] as number;
      for (let b = 0; b < width; b++) {
        small[a * width + b] = (small[a * width + b] as number) + q * (image[i * width + b] as number);
      }
    }
  }
  return small;
}

const SWEEPS = 12;

/** Eigenvalues and eigenvectors (in columns) of a small symmetric matrix, by Jacobi's rotations. */
function eigen(matrix: Float64Array, n: number): { values: number[]; vectors: Float64Array } {
  const at = (i: number, j: number): number => matrix[i * n + j] as number;
  const vectors = new Float64Array(n * n);
  for (let i = 0; i < n; i++) vectors[i * n + i] = 1;
  const rotate = (m: Float64Array, a: number, b: number, c: number, s: number): void => {
    const [x, y] = [m[a] as number, m[b] as number];
    m[a] = c * x - s * y;
    m[b] = s * x + c * y;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        if (Math.abs(at(p, q)) < 1e-12) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        for (let k = 0; k < n; k++) rotate(matrix, k * n + p, k * n + q, c, t * c);
        for (let k = 0; k < n; k++) rotate(matrix, p * n + k, q * n + k, c, t * c);
        for (let k = 0; k < n; k++) rotate(vectors, k * n + p, k * n + q, c, t * c);
      }
    }
  }
  return { values: Array.from({ length: n }, (_, i) => at(i, i)), vectors };
}
