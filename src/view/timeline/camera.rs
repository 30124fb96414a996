//! Which part of the run is in sight.

use super::moments::Axis;

/// Free room at both ends of a run that is in sight as a whole, in pixels.
const PADDING: f64 = 12.0;

/// What the camera does by itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Framing {
    /// Keeps the whole run in sight.
    #[default]
    All,
    /// Keeps its end in sight, at the same scale.
    Latest,
    /// Stays where the reader put it.
    Free,
}

/// The part of the plane of tracks that is in sight.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Camera {
    /// What a pixel to the right means.
    pub axis: Axis,
    /// The place at the left edge.
    pub origin: f64,
    /// Pixels for a unit of the axis.
    pub scale: f64,
    /// Pixels of tracks above the upper edge.
    pub top: f64,
    /// What it does by itself.
    pub framing: Framing,
}

impl Camera {
    /// The pixel of a place, from the left edge.
    pub fn x(&self, place: f64) -> f64 {
        (place - self.origin) * self.scale
    }

    /// The place of a pixel.
    pub fn place(&self, x: f64) -> f64 {
        self.origin + x / self.scale
    }

    /// Brings the whole run into sight.
    pub fn fit(&mut self) {
        self.framing = Framing::All;
    }

    /// Does what the framing says, for a run that ends at `end` and a window that is so wide. Call it before drawing.
    pub fn settle(&mut self, end: f64, width: f64) {
        match self.framing {
            Framing::All => {
                self.scale = self.fitting(end, width);
                self.origin = -PADDING / self.scale;
            }
            Framing::Latest => self.origin = end - (width - PADDING) / self.scale,
            Framing::Free => {}
        }
        self.scale = self.scale.clamp(self.fitting(end, width).min(self.most()), self.most());
        // Not further away than where the whole run is in sight.
        let (low, high) = (-PADDING / self.scale, end - (width - PADDING) / self.scale);
        self.origin = self.origin.clamp(low, high.max(low));
    }

    /// Makes everything larger by a factor, around the pixel `x`.
    pub fn zoom(&mut self, x: f64, factor: f64, end: f64, width: f64) {
        let fixed = self.place(x);
        let fitting = self.fitting(end, width);
        let scale = (self.scale * factor).clamp(fitting.min(self.most()), self.most());
        if scale <= fitting * 1.001 {
            return self.fit();
        }
        self.scale = scale;
        self.origin = fixed - x / self.scale;
        self.framing = Framing::Free;
    }

    /// Moves by pixels; to the right shows later things. Whoever moves to the end stays at the end.
    pub fn pan(&mut self, pixels: f64, end: f64, width: f64) {
        if self.framing == Framing::All {
            return;
        }
        self.origin += pixels / self.scale;
        self.framing = if self.x(end) <= width - PADDING + 0.5 { Framing::Latest } else { Framing::Free };
    }

    /// Keeps the end of a run in sight from now on, at a scale at which its steps can be told apart.
    pub fn follow(&mut self, end: f64, width: f64) {
        let (steps, seconds) = (24.0, 10.0);
        let least = match self.axis {
            Axis::Steps => steps,
            Axis::Time => width / seconds,
        };
        self.scale = self.scale.max(least).max(self.fitting(end, width)).min(self.most());
        self.framing = Framing::Latest;
    }

    /// Moves so that a place is in the middle.
    pub fn centre(&mut self, place: f64, width: f64) {
        if self.framing != Framing::All {
            self.framing = Framing::Free;
            self.origin = place - width / 2.0 / self.scale;
        }
    }

    /// Scrolls the tracks by pixels.
    pub fn scroll(&mut self, pixels: f64, content: f64, height: f64) {
        self.top = (self.top + pixels).clamp(0.0, (content - height).max(0.0));
    }

    /// Brings a stretch into sight, with some room around it, if it is not there.
    pub fn show(&mut self, from: f64, to: f64, width: f64) {
        let (x0, x1) = (self.x(from), self.x(to));
        let margin = (width * 0.1).min(60.0);
        if self.framing == Framing::All || (x0 >= margin && x1 <= width - margin) {
            return;
        }
        self.framing = Framing::Free;
        if x1 - x0 > width - 2.0 * margin || x0 < margin {
            self.origin = from - margin / self.scale;
        } else {
            self.origin = to - (width - margin) / self.scale;
        }
    }

    /// Brings a row into sight.
    pub fn show_row(&mut self, y: f64, row: f64, height: f64) {
        self.top = self.top.min(y).max(y + row - height).max(0.0);
    }

    /// The scale at which the whole run is in sight; a short run is not made gigantic.
    fn fitting(&self, end: f64, width: f64) -> f64 {
        let room = (width - 2.0 * PADDING).max(20.0);
        let largest = match self.axis {
            Axis::Time => 1e8,
            Axis::Steps => 96.0,
        };
        (room / end.max(1e-9)).min(largest)
    }

    fn most(&self) -> f64 {
        match self.axis {
            Axis::Time => 1e8,
            Axis::Steps => 320.0,
        }
    }
}
