/** Many records of a list changed alike, as a job: dry run, run, what became of each, undo. A crash loses nothing. */
@NullMarked
package dev.guanxi.platform.bulk;

import org.jspecify.annotations.NullMarked;
