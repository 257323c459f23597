@NullMarked
package dev.guanxi.platform.privacy;

import org.jspecify.annotations.NullMarked;
