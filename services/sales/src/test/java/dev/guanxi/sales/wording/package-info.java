@NullMarked
package dev.guanxi.sales.wording;

import org.jspecify.annotations.NullMarked;
