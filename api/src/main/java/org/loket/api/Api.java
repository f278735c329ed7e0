package org.loket.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources lie below the module's own path, {@code /api}. */
@ApplicationPath("/")
public class Api extends Application {}
