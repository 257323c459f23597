@NullMarked
package dev.guanxi.platform.bin;

import org.jspecify.annotations.NullMarked;
