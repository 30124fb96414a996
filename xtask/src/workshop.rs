//! The set of tools in use: finds programs and starts them with the right PATH and toolchain.

use crate::failure::{Failure, Result};
use crate::project::Project;
use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// Every this often a long step says that it is alive.
const HEARTBEAT: Duration = Duration::from_secs(60);

/// Starts programs on behalf of the commands.
#[derive(Clone)]
pub struct Workshop<'a> {
    /// Where things are.
    pub project: &'a Project,
    folders: Vec<PathBuf>,
    toolchain: Option<String>,
}

impl<'a> Workshop<'a> {
    /// A workshop with the tools on PATH and those that cargo installed.
    pub fn new(project: &'a Project) -> Self {
        Workshop { project, folders: vec![project.cargo_bin.clone()], toolchain: None }
    }

    /// Puts a folder of programs before all others.
    pub fn prefer_folder(&mut self, folder: PathBuf) {
        if !self.folders.contains(&folder) {
            self.folders.insert(0, folder);
        }
    }

    /// Names the rustup toolchain that every cargo from here on shall use.
    pub fn prefer_toolchain(&mut self, name: &str) {
        self.toolchain = Some(name.to_owned());
    }

    /// A command that runs in the checkout's root.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let program = program.as_ref();
        let mut command = Command::new(self.find(program).unwrap_or_else(|| PathBuf::from(program)));
        command.current_dir(&self.project.root).env("PATH", self.path());
        if let Some(toolchain) = &self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        command
    }

    /// The file of a program, if there is one.
    pub fn find(&self, program: impl AsRef<OsStr>) -> Option<PathBuf> {
        let name = Path::new(program.as_ref());
        if name.components().count() > 1 {
            return is_program(name).then(|| name.to_path_buf());
        }
        let file = format!("{}{}", name.display(), env::consts::EXE_SUFFIX);
        env::split_paths(&self.path()).map(|folder| folder.join(&file)).find(|path| is_program(path))
    }

    /// What a program says on one line, such as its version; `None` if it does not run or does not succeed.
    pub fn ask(&self, program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
        let output = self.command(program).args(arguments).stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        (output.status.success() && !text.is_empty()).then_some(text)
    }

    /// Runs a command that speaks to the terminal itself.
    pub fn run(&self, command: &mut Command) -> Result<()> {
        let status = command.status().map_err(|error| cannot_start(command, &error))?;
        judge(command, status)
    }

    /// Runs a command whose words go to a log file; of a failure the last lines are shown, of a long wait the latest.
    pub fn run_logged(&self, name: &str, command: &mut Command) -> Result<Log> {
        let folder = self.project.cache.join("logs");
        fs::create_dir_all(&folder).map_err(|error| Failure::io("creating", &folder, error))?;
        let path = folder.join(format!("{}.log", name.replace([' ', '/'], "-")));
        let open = |path: &Path| File::create(path).map_err(|error| Failure::io("writing", path, error));
        let out = open(&path)?;
        let err = out.try_clone().map_err(|error| Failure::io("writing", &path, error))?;
        let started = Instant::now();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(err)
            .spawn()
            .map_err(|error| cannot_start(command, &error))?;
        let log = Log { path };
        let mut next_beat = HEARTBEAT;
        loop {
            let waited = child.try_wait().map_err(|error| Failure::new(format!("waiting for {name}: {error}")))?;
            if let Some(status) = waited {
                if status.success() {
                    return Ok(log);
                }
                let what = format!("{name} failed ({status}); the end of {}:", log.path.display());
                return Err(Failure::new(format!("{what}\n{}", log.last_lines(25))));
            }
            if started.elapsed() >= next_beat {
                println!("    {name}: {} so far, now: {}", minutes(started.elapsed()), log.last_lines(1).trim());
                next_beat += HEARTBEAT;
            }
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn path(&self) -> OsString {
        let old = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&old));
        env::join_paths(folders).unwrap_or(old)
    }
}

/// What a program said.
pub struct Log {
    path: PathBuf,
}

impl Log {
    /// The last lines.
    pub fn last_lines(&self, count: usize) -> String {
        let text = fs::read(&self.path).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        lines[lines.len().saturating_sub(count)..].join("\n")
    }
}

/// A duration for people.
pub fn minutes(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{} min {:02} s", duration.as_secs() / 60, duration.as_secs() % 60)
    }
}

/// Whether this user may install system packages.
pub fn is_root(workshop: &Workshop<'_>) -> bool {
    workshop.ask("id", &["-u"]).is_some_and(|id| id == "0")
}

fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::metadata(path).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Failure {
    Failure::new(format!("cannot start {}: {error}", command.get_program().display()))
}

fn judge(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() {
        return Ok(());
    }
    let mut words = vec![Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy()];
    words.extend(command.get_args().map(OsStr::to_string_lossy));
    Err(Failure::new(format!("`{}` failed ({status})", words.join(" "))))
}
