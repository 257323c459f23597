/** Who reports to whom, through the API. */
@NullMarked
package dev.guanxi.sales.org;

import org.jspecify.annotations.NullMarked;
