/** How well what a deal offers fits what its customer needs. */
@NullMarked
package dev.guanxi.sales.fit;

import org.jspecify.annotations.NullMarked;
