"""The learned extractor: one small encoder with a head for each task, run by onnxruntime."""
