"""What stands around every page and brochure: the frame, its fonts and icons, the security policy, paging, the foot. It imports no other
folder of views.
"""
