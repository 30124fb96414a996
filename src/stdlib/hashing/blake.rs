//! BLAKE2b and BLAKE2s with all their parameters: length, key, salt, person, tree.

/// The words of the variant: 64 bits for BLAKE2b, 32 for BLAKE2s.
trait Word: Copy {
    const ROUNDS: usize;
    const BYTES: usize;
    const BITS: [u32; 4];
    const START: [u64; 8];
    const MASK: u64;
}

#[derive(Clone, Copy)]
struct Wide;
#[derive(Clone, Copy)]
struct Narrow;

impl Word for Wide {
    const ROUNDS: usize = 12;
    const BYTES: usize = 8;
    const BITS: [u32; 4] = [32, 24, 16, 63];
    const START: [u64; 8] = [
        0x6a09_e667_f3bc_c908,
        0xbb67_ae85_84ca_a73b,
        0x3c6e_f372_fe94_f82b,
        0xa54f_f53a_5f1d_36f1,
        0x510e_527f_ade6_82d1,
        0x9b05_688c_2b3e_6c1f,
        0x1f83_d9ab_fb41_bd6b,
        0x5be0_cd19_137e_2179,
    ];
    const MASK: u64 = u64::MAX;
}

impl Word for Narrow {
    const ROUNDS: usize = 10;
    const BYTES: usize = 4;
    const BITS: [u32; 4] = [16, 12, 8, 7];
    const START: [u64; 8] =
        [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];
    const MASK: u64 = 0xffff_ffff;
}

const ORDER: [[usize; 16]; 10] = [
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
    [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
    [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
    [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
    [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
    [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
    [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
    [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
    [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
    [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/// What a hash is made with.
#[derive(Default)]
pub struct Parameters {
    /// The length of the digest.
    pub length: usize,
    /// The key.
    pub key: Vec<u8>,
    /// The salt.
    pub salt: Vec<u8>,
    /// What it is for.
    pub person: Vec<u8>,
}

/// A hash that is being computed.
#[derive(Clone)]
pub struct Blake {
    wide: bool,
    state: [u64; 8],
    counted: u128,
    pending: Vec<u8>,
    length: usize,
}

impl Blake {
    /// Begins a BLAKE2b (`wide`) or BLAKE2s hash.
    pub fn new(wide: bool, parameters: &Parameters) -> Blake {
        let word = if wide { 8 } else { 4 };
        let mut block = vec![0; word * 8];
        block[0] = parameters.length as u8;
        block[1] = parameters.key.len() as u8;
        (block[2], block[3]) = (1, 1);
        let mut put = |at: usize, data: &[u8]| {
            for (slot, byte) in block[at..at + word * 2].iter_mut().zip(data) {
                *slot = *byte;
            }
        };
        put(word * 4, &parameters.salt);
        put(word * 6, &parameters.person);
        let mut state = if wide { Wide::START } else { Narrow::START };
        for (slot, bytes) in state.iter_mut().zip(block.chunks(word)) {
            *slot ^= number(bytes);
        }
        let mut hash = Blake { wide, state, counted: 0, pending: Vec::new(), length: parameters.length };
        if !parameters.key.is_empty() {
            let mut key = parameters.key.clone();
            key.resize(hash.block_size(), 0);
            hash.update(&key);
        }
        hash
    }

    /// The bytes that are hashed at once.
    pub fn block_size(&self) -> usize {
        if self.wide { 128 } else { 64 }
    }

    /// The length of the digest.
    pub fn length(&self) -> usize {
        self.length
    }

    /// Hashes more.
    pub fn update(&mut self, data: &[u8]) {
        self.pending.extend_from_slice(data);
        let size = self.block_size();
        // The last block is hashed at the end, as it is marked.
        let mut done = 0;
        while self.pending.len() - done > size {
            let block = self.pending[done..done + size].to_vec();
            self.counted += size as u128;
            self.compress(&block, false);
            done += size;
        }
        self.pending.drain(..done);
    }

    /// The digest.
    pub fn finish(mut self) -> Vec<u8> {
        let mut block = std::mem::take(&mut self.pending);
        self.counted += block.len() as u128;
        block.resize(self.block_size(), 0);
        self.compress(&block, true);
        let word = if self.wide { 8 } else { 4 };
        self.state.iter().flat_map(|state| state.to_le_bytes()[..word].to_vec()).take(self.length).collect()
    }

    fn compress(&mut self, block: &[u8], last: bool) {
        if self.wide { self.compress_as::<Wide>(block, last) } else { self.compress_as::<Narrow>(block, last) }
    }

    fn compress_as<W: Word>(&mut self, block: &[u8], last: bool) {
        let mut message = [0; 16];
        for (slot, bytes) in message.iter_mut().zip(block.chunks(W::BYTES)) {
            *slot = number(bytes);
        }
        let mut v = [0; 16];
        v[..8].copy_from_slice(&self.state);
        v[8..].copy_from_slice(&W::START);
        v[12] ^= self.counted as u64 & W::MASK;
        v[13] ^= (self.counted >> (W::BYTES * 8)) as u64 & W::MASK;
        if last {
            v[14] ^= W::MASK;
        }
        for round in 0..W::ROUNDS {
            let order = &ORDER[round % 10];
            for (i, [a, b, c, d]) in [
                [0, 4, 8, 12],
                [1, 5, 9, 13],
                [2, 6, 10, 14],
                [3, 7, 11, 15],
                [0, 5, 10, 15],
                [1, 6, 11, 12],
                [2, 7, 8, 13],
                [3, 4, 9, 14],
            ]
            .into_iter()
            .enumerate()
            {
                let (x, y) = (message[order[i * 2]], message[order[i * 2 + 1]]);
                v[a] = v[a].wrapping_add(v[b]).wrapping_add(x) & W::MASK;
                v[d] = turned::<W>(v[d] ^ v[a], W::BITS[0]);
                v[c] = v[c].wrapping_add(v[d]) & W::MASK;
                v[b] = turned::<W>(v[b] ^ v[c], W::BITS[1]);
                v[a] = v[a].wrapping_add(v[b]).wrapping_add(y) & W::MASK;
                v[d] = turned::<W>(v[d] ^ v[a], W::BITS[2]);
                v[c] = v[c].wrapping_add(v[d]) & W::MASK;
                v[b] = turned::<W>(v[b] ^ v[c], W::BITS[3]);
            }
        }
        for i in 0..8 {
            self.state[i] ^= v[i] ^ v[i + 8];
        }
    }
}

fn turned<W: Word>(value: u64, bits: u32) -> u64 {
    if W::BYTES == 8 { value.rotate_right(bits) } else { u64::from((value as u32).rotate_right(bits)) }
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
