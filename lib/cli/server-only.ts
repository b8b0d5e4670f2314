// Stands in for the "server-only" package outside Next, where every module is the server's.
export {};
