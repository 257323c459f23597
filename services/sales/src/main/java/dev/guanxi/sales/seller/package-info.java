/** The people who sell, and the teams they sell in. */
@NullMarked
package dev.guanxi.sales.seller;

import org.jspecify.annotations.NullMarked;
