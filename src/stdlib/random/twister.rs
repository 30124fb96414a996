//! The Mersenne Twister MT19937, seeded and read as CPython does.

const WORDS: usize = 624;
const MIDDLE: usize = 397;

/// The generator's state.
#[derive(Clone)]
pub struct Twister {
    /// The words of the present round.
    words: [u32; WORDS],
    /// How many of them were given.
    given: usize,
}

impl Twister {
    /// Seeded by one number; only the start of [`Twister::seeded`].
    fn of_number(seed: u32) -> Twister {
        let mut words = [seed; WORDS];
        for i in 1..WORDS {
            let before = words[i - 1];
            words[i] = 1_812_433_253u32.wrapping_mul(before ^ (before >> 30)).wrapping_add(i as u32);
        }
        Twister { words, given: WORDS }
    }

    /// Seeded by a number of any size, as its 32-bit digits, the lowest first.
    pub fn seeded(key: &[u32]) -> Twister {
        let key = if key.is_empty() { &[0] } else { key };
        let mut twister = Twister::of_number(19_650_218);
        let words = &mut twister.words;
        let (mut i, mut j) = (1, 0);
        for _ in 0..WORDS.max(key.len()) {
            let before = words[i - 1] ^ (words[i - 1] >> 30);
            words[i] = (words[i] ^ before.wrapping_mul(1_664_525)).wrapping_add(key[j]).wrapping_add(j as u32);
            i += 1;
            j = (j + 1) % key.len();
            if i == WORDS {
                words[0] = words[WORDS - 1];
                i = 1;
            }
        }
        for _ in 1..WORDS {
            let before = words[i - 1] ^ (words[i - 1] >> 30);
            words[i] = (words[i] ^ before.wrapping_mul(1_566_083_941)).wrapping_sub(i as u32);
            i += 1;
            if i == WORDS {
                words[0] = words[WORDS - 1];
                i = 1;
            }
        }
        words[0] = 0x8000_0000;
        twister
    }

    /// The state as `getstate` shows it: all words, then how many were given.
    pub fn state(&self) -> impl Iterator<Item = u32> + '_ {
        self.words.iter().copied().chain([self.given as u32])
    }

    /// From what [`Twister::state`] gave.
    pub fn from_state(state: &[u32]) -> Option<Twister> {
        let (given, words) = state.split_last()?;
        let given = *given as usize;
        (given <= WORDS).then_some(Twister { words: words.try_into().ok()?, given })
    }

    /// The number of words in a state.
    pub const STATE: usize = WORDS + 1;

    /// The next 32 bits.
    pub fn next(&mut self) -> u32 {
        if self.given >= WORDS {
            self.turn();
        }
        let mut y = self.words[self.given];
        self.given += 1;
        y ^= y >> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        y ^ (y >> 18)
    }

    /// The next float in `[0, 1)`, of 53 bits.
    pub fn float(&mut self) -> f64 {
        let (high, low) = (self.next() >> 5, self.next() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) * (1.0 / 9_007_199_254_740_992.0)
    }

    /// Up to 64 random bits.
    pub fn bits(&mut self, count: u32) -> u64 {
        match count {
            0 => 0,
            1..=32 => u64::from(self.next() >> (32 - count)),
            _ => {
                let low = u64::from(self.next());
                low | u64::from(self.next() >> (64 - count)) << 32
            }
        }
    }

    fn turn(&mut self) {
        for i in 0..WORDS {
            let y = (self.words[i] & 0x8000_0000) | (self.words[(i + 1) % WORDS] & 0x7fff_ffff);
            let odd = if y & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[i] = self.words[(i + MIDDLE) % WORDS] ^ (y >> 1) ^ odd;
        }
        self.given = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_a_seed() {
        let mut twister = Twister::seeded(&[42]);
        assert_eq!(twister.float(), 0.6394267984578837);
        assert_eq!(twister.float(), 0.025010755222666936);
    }
}
