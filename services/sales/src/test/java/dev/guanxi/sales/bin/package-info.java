@NullMarked
package dev.guanxi.sales.bin;

import org.jspecify.annotations.NullMarked;
