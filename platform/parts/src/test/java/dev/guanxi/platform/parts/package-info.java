@NullMarked
package dev.guanxi.platform.parts;

import org.jspecify.annotations.NullMarked;
