/* Before the first paint: says that scripts run, so that only what works is shown. */
document.documentElement.classList.add("js");
