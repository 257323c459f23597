@NullMarked
package dev.guanxi.sales.quote;

import org.jspecify.annotations.NullMarked;
