//! Small pictures, drawn in the colour of the text around them. They say nothing that is not also written.

use leptos::prelude::*;

/// The mark of the page: three strands that take turns.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark-of-page" viewBox="0 0 24 24" aria-hidden="true">
            <path class="strand-1" d="M2 6h5c5 0 5 12 10 12h5" />
            <path class="strand-2" d="M2 12h20" />
            <path class="strand-3" d="M2 18h5c5 0 5-12 10-12h5" />
        </svg>
    }
}

/// A picture of sixteen units' height, filled.
#[component]
pub fn Icon(
    /// The outline, as an SVG path.
    path: &'static str,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <path d=path fill-rule="evenodd" />
        </svg>
    }
}

/// Run.
pub const PLAY: &str = "M4 2.7c0-.6.7-1 1.2-.7l8 5.3c.5.3.5 1 0 1.4l-8 5.3c-.5.3-1.2 0-1.2-.7z";
/// Stop.
pub const SQUARE: &str =
    "M4.5 3h7c.8 0 1.5.7 1.5 1.5v7c0 .8-.7 1.5-1.5 1.5h-7c-.8 0-1.5-.7-1.5-1.5v-7c0-.8.7-1.5 1.5-1.5z";
/// A menu that opens.
pub const CHEVRON: &str = "M3.5 6l1-1L8 8.5 11.500 5l1 1L8 10.500z";
/// The theme of the system.
pub const HALF: &str = "M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13zM8 3a5 5 0 0 1 0 10z";
/// The light theme.
pub const SUN: &str = "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6zM7.300 1h1.400v2.200H7.300zM7.300 12.800h1.400V15H7.300zM1 7.300h2.200v1.400H1zM12.800 7.300H15v1.400h-2.200zM2.550 3.550l1-1 1.550 1.550-1 1zM10.900 11.900l1-1 1.550 1.550-1 1zM2.550 12.450l1.550-1.550 1 1-1.550 1.550zM10.900 4.100l1.550-1.550 1 1-1.550 1.550z";
/// The dark theme.
pub const MOON: &str = "M6.200 1.700a6.500 6.500 0 1 0 8.100 8.100A5.200 5.200 0 0 1 6.200 1.700z";
/// Something is wrong.
pub const ALERT: &str = "M8 1.500a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13zM7.250 4.500h1.500v4.500h-1.500zM7.250 10.250h1.500v1.500h-1.500z";
/// One step back.
pub const BACKWARD: &str =
    "M3.500 3H5v10H3.500zM13 3.300v9.400c0 .5-.6.8-1 .5L6.300 8.600a.75.75 0 0 1 0-1.200L12 2.800c.4-.3 1 0 1 .5z";
/// One step forward.
pub const FORWARD: &str =
    "M11 3h1.500v10H11zM3 3.300v9.400c0 .5.6.8 1 .5l5.700-4.600a.75.75 0 0 0 0-1.200L4 2.800c-.4-.3-1 0-1 .5z";
/// Pause.
pub const PAUSE: &str = "M4.500 3h2.250v10H4.500zM9.250 3h2.250v10H9.250z";
/// Away with it.
pub const CROSS: &str = "M4.100 3.050L8 6.950l3.900-3.900 1.050 1.050L9.050 8l3.900 3.900-1.050 1.050L8 9.050l-3.900 3.900-1.050-1.050L6.950 8l-3.900-3.900z";
/// Nearer.
pub const PLUS: &str = "M7.250 3.500h1.500v3.750h3.750v1.500H8.750v3.750h-1.500V8.750H3.500v-1.500h3.750z";
/// Further away.
pub const MINUS: &str = "M3.500 7.250h9v1.500h-9z";
/// All of it.
pub const FIT: &str =
    "M2 3h1.500v10H2zM12.500 3H14v10h-1.500zM4.500 8L7 5.500v1.750h2V5.500L11.500 8 9 10.500V8.750H7v1.750z";
/// Lists.
pub const LIST: &str = "M2.500 3.500H4V5H2.500zM5.500 3.500h8V5h-8zM2.500 7.250H4v1.500H2.500zM5.500 7.250h8v1.500h-8zM2.500 11H4v1.500H2.500zM5.500 11h8v1.500h-8z";
/// Down to the latest.
pub const DOWN: &str = "M7.250 2.500h1.500v7.600l2.700-2.700 1.050 1.050L8 13 3.500 8.450l1.050-1.050 2.700 2.700z";
/// Saved as a file.
pub const DOWNLOAD: &str =
    "M7.250 2h1.500v6.100l2.200-2.200 1.050 1.050L8 11 3.950 6.950 5 5.900l2.250 2.200zM2.500 12.500h11V14h-11z";
/// Along with the end.
pub const FOLLOW: &str =
    "M2 7.250h6.500L6.300 5.050 7.350 4 11.350 8l-4 4-1.050-1.050 2.200-2.200H2zM12.500 3H14v10h-1.500z";
/// From one row to another.
pub const ARROWS: &str = "M4.250 2.500h1.500v7.600l1.700-1.700 1.050 1.050L5 12.950 1.500 9.450l1.050-1.050 1.700 1.700zM10.250 13.500h1.500V5.900l1.700 1.700 1.050-1.050L11 3.050 7.500 6.550l1.050 1.050 1.700-1.700z";
