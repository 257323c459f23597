/** How an open deal is doing: signs that it will not come as planned, each of which somebody can do something about. */
@NullMarked
package dev.guanxi.sales.health;

import org.jspecify.annotations.NullMarked;
