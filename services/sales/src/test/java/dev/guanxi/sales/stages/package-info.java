@NullMarked
package dev.guanxi.sales.stages;

import org.jspecify.annotations.NullMarked;
