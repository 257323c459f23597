/** The numbers that people read aloud. */
@NullMarked
package dev.guanxi.sales.numbering;

import org.jspecify.annotations.NullMarked;
