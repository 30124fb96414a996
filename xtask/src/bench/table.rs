//! The figures: a row for each script, a column for each engine.

use super::Workload;
use std::fmt::Write;
use std::time::Duration;

/// What all others are compared with.
const BASE: usize = 0;

/// The table.
pub struct Table {
    rows: Vec<String>,
    columns: Vec<Column>,
}

struct Column {
    engine: String,
    /// By row; none where it failed or took too long.
    times: Vec<Option<Duration>>,
}

impl Table {
    /// An empty one.
    pub fn new(workloads: &[Workload]) -> Table {
        Table { rows: workloads.iter().map(|workload| workload.name.clone()).collect(), columns: Vec::new() }
    }

    /// Sets a figure, and prints it at once.
    pub fn set(&mut self, engine: &str, row: &str, time: Duration) {
        println!("  {row:20} {:8.1} ms", time.as_secs_f64() * 1e3);
        let Some(at) = self.rows.iter().position(|name| name == row) else { return };
        let column = match self.columns.iter().position(|column| column.engine == engine) {
            Some(column) => column,
            None => {
                let times = vec![None; self.rows.len()];
                self.columns.push(Column { engine: engine.to_owned(), times });
                self.columns.len() - 1
            }
        };
        self.columns[column].times[at] = Some(time);
    }

    /// As a table of Markdown: milliseconds, and in parentheses the ratio to the first column; under it the geometric
    /// means of the ratios.
    pub fn text(&self) -> String {
        let mut text = String::from("| milliseconds |");
        for column in &self.columns {
            let _ = write!(text, " {} |", column.engine);
        }
        let _ = writeln!(text, "\n|---|{}", "---:|".repeat(self.columns.len()));
        for (row, name) in self.rows.iter().enumerate() {
            let _ = write!(text, "| {name} |");
            for column in &self.columns {
                let _ = match (column.times[row], self.ratio(column, row)) {
                    (Some(time), Some(ratio)) => {
                        write!(text, " {:.0} ({ratio:.2}) |", time.as_secs_f64() * 1e3)
                    }
                    (Some(time), None) => write!(text, " {:.0} |", time.as_secs_f64() * 1e3),
                    (None, _) => write!(text, " – |"),
                };
            }
            text.push('\n');
        }
        text.push_str("| geometric mean of the ratios |");
        for column in &self.columns {
            let ratios: Vec<f64> = (0..self.rows.len()).filter_map(|row| self.ratio(column, row)).collect();
            let mean = (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp();
            let _ = write!(text, " {mean:.2} |");
        }
        text.push('\n');
        text
    }

    fn ratio(&self, column: &Column, row: usize) -> Option<f64> {
        let base = self.columns[BASE].times[row]?.as_secs_f64();
        Some(column.times[row]?.as_secs_f64() / base)
    }
}
