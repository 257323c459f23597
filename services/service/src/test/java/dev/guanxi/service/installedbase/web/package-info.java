@NullMarked
package dev.guanxi.service.installedbase.web;

import org.jspecify.annotations.NullMarked;
