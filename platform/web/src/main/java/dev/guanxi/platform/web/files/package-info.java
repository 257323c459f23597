/** Files that are too large to be held in memory. */
@NullMarked
package dev.guanxi.platform.web.files;

import org.jspecify.annotations.NullMarked;
