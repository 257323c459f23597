@NullMarked
package dev.guanxi.sales.print;

import org.jspecify.annotations.NullMarked;
