//! From what scopes do with names to where names live.

use super::*;

/// Decides every name's place. An error is a message and where it belongs.
pub fn resolve(table: &mut Table) -> Result<(), (String, Span)> {
    for id in 0..table.scopes.len() {
        for name in table.scopes[id].order.clone() {
            resolve_name(table, id, &name)?;
        }
        if table.scopes[id].kind == ScopeKind::Inlined {
            let host = table.host(id);
            table.scopes[host].hosted.push(id);
        }
    }
    for scope in &mut table.scopes {
        scope.free.sort();
    }
    Ok(())
}

fn resolve_name(table: &mut Table, id: ScopeId, name: &Rc<str>) -> Result<(), (String, Span)> {
    let Some(symbol) = table.symbol(id, name) else { return Ok(()) };
    let (flags, declared) = (symbol.flags, symbol.declared);
    let place = if flags & GLOBAL != 0 {
        Place::Global
    } else if flags & (BOUND | PARAMETER) != 0 && flags & NONLOCAL == 0 {
        Place::Local
    } else if let Some(place) = place_by_class(table, id, name) {
        place
    } else {
        match definition(table, id, name) {
            Some(found) => {
                let is_parameter = table.symbol(found, name).is_some_and(|s| s.flags & TYPE_PARAMETER != 0);
                if flags & NONLOCAL != 0 && flags & IMPLICIT == 0 && is_parameter {
                    let message = format!("nonlocal binding not allowed for type parameter '{name}'");
                    return Err((message, declared));
                }
                share(table, id, found, name)
            }
            None if flags & NONLOCAL != 0 && flags & IMPLICIT == 0 => {
                return Err((format!("no binding for nonlocal '{name}' found"), declared));
            }
            None => Place::Implicit,
        }
    };
    if table.scopes[id].sees_class.is_some()
        && matches!(place, Place::Free | Place::Implicit)
        && &**name != "__classdict__"
    {
        need_class_dict(table, id);
    }
    if let Some(symbol) = table.scopes[id].symbols.get_mut(name)
        && symbol.place != Place::Cell
    {
        symbol.place = place;
    }
    Ok(())
}

/// What the class that an annotation scope looks into says of a name: what it binds or declares global means the same
/// there, whatever functions around have.
fn place_by_class(table: &Table, id: ScopeId, name: &str) -> Option<Place> {
    let flags = table.symbol(table.scopes[id].sees_class?, name)?.flags;
    match () {
        () if flags & GLOBAL != 0 => Some(Place::Global),
        () if flags & BOUND != 0 && flags & NONLOCAL == 0 => Some(Place::Implicit),
        () => None,
    }
}

/// The enclosing function-like scope whose variable a name means.
fn definition(table: &Table, id: ScopeId, name: &str) -> Option<ScopeId> {
    let mut at = table.scopes[id].parent;
    while let Some(scope) = at {
        match table.scopes[scope].kind {
            ScopeKind::Module => return None,
            ScopeKind::Class if name == "__class__" || name == "__classdict__" => return Some(scope),
            ScopeKind::Class => {}
            _ => {
                if let Some(symbol) = table.symbol(scope, name) {
                    if symbol.flags & GLOBAL != 0 {
                        return None;
                    }
                    if symbol.flags & (BOUND | PARAMETER) != 0 && symbol.flags & NONLOCAL == 0 {
                        return Some(scope);
                    }
                }
            }
        }
        at = table.scopes[scope].parent;
    }
    None
}

/// Makes the variable of `found` reachable from `id`: a cell there and a free variable in every frame between, unless
/// both live in one frame.
fn share(table: &mut Table, id: ScopeId, found: ScopeId, name: &Rc<str>) -> Place {
    let owner = table.host(found);
    let mut frame = table.host(id);
    if frame == owner && table.scopes[found].kind != ScopeKind::Class {
        return Place::Outer;
    }
    if frame == owner {
        // A comprehension in the class body itself uses `__class__`: not shared with anything.
        return Place::Implicit;
    }
    if table.scopes[found].kind == ScopeKind::Class {
        if &**name == "__class__" {
            table.scopes[found].class_cell = true;
        } else {
            table.scopes[found].class_dict = true;
        }
    } else if let Some(symbol) = table.scopes[found].symbols.get_mut(name) {
        symbol.place = Place::Cell;
    }
    while frame != owner {
        if !table.scopes[frame].free.contains(name) {
            table.scopes[frame].free.push(name.clone());
        }
        match table.scopes[frame].parent {
            Some(parent) => frame = table.host(parent),
            None => break,
        }
    }
    Place::Free
}

/// An annotation scope that reads names needs the namespace of the class around it.
fn need_class_dict(table: &mut Table, id: ScopeId) {
    let name: Rc<str> = "__classdict__".into();
    if let Some(found) = definition(table, id, &name) {
        share(table, id, found, &name);
    }
}
