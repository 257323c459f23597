/** Bulk import as a job: upload, map, dry run, run, error file, undo. Size does not matter, a crash loses nothing. */
@NullMarked
package dev.guanxi.platform.web.imports;

import org.jspecify.annotations.NullMarked;
