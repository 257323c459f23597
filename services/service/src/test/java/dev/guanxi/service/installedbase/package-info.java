@NullMarked
package dev.guanxi.service.installedbase;

import org.jspecify.annotations.NullMarked;
